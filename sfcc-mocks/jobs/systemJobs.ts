/** Name of the platform's job that imports a site archive. */
export const SITE_IMPORT_JOB = 'sfcc-site-archive-import';
/** Name of the platform's job that exports one. */
export const SITE_EXPORT_JOB = 'sfcc-site-archive-export';
