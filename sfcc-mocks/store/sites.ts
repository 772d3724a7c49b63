/** The organization's own site, on which Business Manager and organization jobs run. */
export const ORGANIZATION_SITE = 'Sites-Site';
