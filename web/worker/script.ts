/** The script of every worker of the page. */
import { expose } from 'comlink'
import { createWork } from './desk/index.ts'

expose(createWork())
