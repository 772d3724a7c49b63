import type { Instance } from '../../contracts/instance';
import type { SiteConfig } from '../../contracts/site';

/** A call of `sites`, let in. */
export interface SitesCall {
    instance: Instance;
    version: string;
    body: Record<string, unknown>;
    values: Record<string, string>;
}

/** The same for one site. */
export interface SiteCall extends SitesCall {
    site: SiteConfig;
}
