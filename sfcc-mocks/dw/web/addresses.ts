import type { Execution } from '../../contracts/instance';
import { current } from '../../runtime/current';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { Request } from '../system/Request';
import { PlatformURL } from './URL';

/** How an address begins; null for one without host. */
export type Scheme = 'http' | 'https' | null;

/**
 * The address of a page.
 * @param parameters - pairs of name and value; a last name alone has no value. Source: public code that the platform runs
 */
export function pageUrl(scheme: Scheme, action: string, parameters: unknown[]): PlatformURL {
    const execution = current();
    const path = `/on/demandware.store/${folderOf(execution)}/${execution.locale}/${action}`;
    const url = new PlatformURL({ scheme, host: host(), path, query: [] });
    for (let i = 0; i < parameters.length; i += 2) {
        url.append(String(parameters[i]), parameters[i + 1]);
    }
    return url;
}

/** The address of a file of a cartridge. */
export function fileUrl(scheme: Scheme, file: string): PlatformURL {
    const execution = current();
    return staticUrl(scheme, `${folderOf(execution)}/-`, file);
}

/** The address of a file of a catalog or library. */
export function assetUrl(scheme: Scheme, ownerId: string, file: string): PlatformURL {
    return staticUrl(scheme, `-/Sites-${ownerId}`, file);
}

function staticUrl(scheme: Scheme, owner: string, file: string): PlatformURL {
    const path = `/on/demandware.static/${owner}/${current().locale}/v1/${file.replace(/^\/+/, '')}`;
    return new PlatformURL({ scheme, host: host(), path, query: [] });
}

/** Folder of a site in addresses: `Sites-RefArch-Site`; Business Manager's, with any site selected, `Sites-Site`. */
function folderOf({ kind, site }: Execution): string {
    return kind === 'businessManager' || site.id === ORGANIZATION_SITE ? ORGANIZATION_SITE : `Sites-${site.id}-Site`;
}

/** The host the request came in on, else the site's own. */
function host(): string {
    const execution = current();
    const request = execution.request as Request | null;
    return request ? request.getHttpHost() : execution.site.hostname;
}

/** That of the running request. */
export function currentScheme(): 'http' | 'https' {
    const request = current().request as Request | null;
    return request && !request.isHttpSecure() ? 'http' : 'https';
}
