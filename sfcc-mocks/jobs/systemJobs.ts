/** Name of the platform's job that imports a site archive. */
export const SITE_IMPORT_JOB = 'sfcc-site-archive-import';
