/** The fit: history matching of the coefficients that nobody has measured, to two thirds of the facts and cases. ODD section 6. */
export {
  type Calibration,
  type CalibrationPlan,
  calibrate,
  type FittedCoefficient,
  type FittedTarget,
  type Journal,
} from './calibration.ts'
export { type Course, fingerprintOf, planCourse } from './evaluation.ts'
export { FREE } from './points.ts'
export { targetsOf } from './targets.ts'
