/** Something that is missing or wrong on an instance. */
export interface Finding {
    /** Stable, for those who watch for it. */
    code: string;
    /** What it is about: an attribute, a job, a resource. */
    id: string;
    what: string;
    /** What to do about it. */
    remedy: string;
}
