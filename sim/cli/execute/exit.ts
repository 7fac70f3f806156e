/** How a command ends: what each exit code means. */

export const EXIT = { done: 0, defect: 1, input: 2, retry: 75, hungUp: 129, interrupted: 130, terminated: 143 } as const

/** The exit codes in words, for the help. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, 'done, whatever the verdict'],
  [EXIT.defect, 'a defect of the program'],
  [EXIT.input, 'something to correct in the input'],
  [EXIT.retry, 'something that may pass, such as a full disk or too little memory: try again'],
  [EXIT.hungUp, 'the terminal was closed (SIGHUP); complete output was kept'],
  [EXIT.interrupted, 'interrupted (SIGINT, Ctrl-C); complete output was kept'],
  [EXIT.terminated, 'terminated (SIGTERM); complete output was kept'],
]
