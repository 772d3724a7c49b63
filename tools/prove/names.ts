/** What a run makes on an instance, by name: all of it is removed by these names. */
export const VERSION = 'tiktokshop_prove';
export const CARTRIDGES = ['tiktokshop_prove', 'tiktokshop_prove_second'] as const;
export const JOB = 'tiktokshop-prove';
export const UNKNOWN_JOB = 'tiktokshop-prove-unknown';
export const SERVICE = 'tiktokshop.prove';
export const KEPT_CREDENTIAL = 'tiktokshop.prove.cred';
export const BROKEN_CREDENTIAL = 'tiktokshop.prove.broken.cred';
/** Site archives, without `.zip`. */
export const ARCHIVES = {
    first: 'tiktokshop-prove-first',
    again: 'tiktokshop-prove-again',
    broken: 'tiktokshop-prove-broken',
    unknown: 'tiktokshop-prove-unknown',
    remove: 'tiktokshop-prove-remove'
};
export const IMPORT_FOLDER = '/Impex/src/instance';
export const ANSWERS_FILE = IMPORT_FOLDER + '/tiktokshop-prove-answers.json';
export const DAMAGED_FILE = IMPORT_FOLDER + '/tiktokshop-prove-damaged.zip';
/** A code version that an upload may make. */
export const MADE_FOLDER = '/Cartridges/tiktokshop_prove_made';
