/** The answer to the question of the scenario: of a docket first for all its cases, then for the one that is chosen. */
import './finding.css'
import { useMemo } from 'preact/hooks'
import type { Subject } from '../../../app/index.ts'
import { CaseFacts, NO_RESULT } from '../../../parts/index.ts'
import type { Shown } from '../state.ts'
import { Groups } from './groups.tsx'
import { Obligations } from './obligations.tsx'
import { CasePaths, DocketPaths } from './paths.tsx'
import { Reality } from './reality.tsx'
import { CaseSentence, DocketSentence } from './sentence.tsx'

interface AnswerProps {
  readonly shown: Shown | null
  /** What is asked for: its case is the one chosen, also while worlds run. */
  readonly asked: Subject | null
  readonly stale: boolean
  /** Whether what is asked for can be run, and so is. */
  readonly isRun: boolean
}

export function Answer({ shown, asked, stale, isRun }: AnswerProps) {
  return useMemo(() => {
    if (shown === null) return <p class="sentence is-stale">{isRun ? 'Running the first worlds.' : NO_RESULT}</p>
    const { docket } = shown.picture
    return (
      <>
        {docket !== null && (
          <>
            <DocketSentence shown={shown} stale={stale} />
            <div class="answer-bar">
              <DocketPaths shown={shown} stale={stale} />
            </div>
            <Groups shown={shown} docket={docket} stale={stale} />
            <CaseFacts subject={asked ?? shown.subject} />
          </>
        )}
        <CaseSentence shown={shown} stale={stale} second={docket !== null} />
        <div class="answer-bar">
          <CasePaths shown={shown} stale={stale} />
        </div>
        <div class="answers">
          <Obligations shown={shown} stale={stale} />
          <Reality subject={shown.subject} />
        </div>
      </>
    )
  }, [shown, asked, stale, isRun])
}
