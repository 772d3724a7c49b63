import type { Finding } from './Finding';

/** What an examination came to. */
export interface Diagnosis {
    findings: Finding[];
    /** What could not be looked at, because of a finding. */
    unchecked: string[];
}
