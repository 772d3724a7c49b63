import type { Execution } from '../../contracts/instance';
import { current } from '../../runtime/current';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { Request } from '../system/Request';
import { PlatformURL } from './URL';
import { URLAction } from './URLAction';
import { URLParameter } from './URLParameter';

/** How an address begins; null for one without host. */
export type Scheme = 'http' | 'https' | null;

/**
 * The address of a page of the running site.
 * @param parameters - pairs of name and value; a last name alone has no value. Source: public code that the platform runs
 */
export function pageUrl(scheme: Scheme, action: string, parameters: unknown[]): PlatformURL {
    return addressOf(scheme, new URLAction(action), parameters);
}

/**
 * The address of a page as scripts ask for it.
 * @param page - `(action, name, value, …)`, or `(URLAction, URLParameter, …)`; the parameters may be one list. The platform
 * ignores a boolean in front, which once put the session into the address. Source: Script API, URLUtils.url; public code
 */
export function calledUrl(scheme: Scheme, page: unknown[]): PlatformURL {
    const [action, ...rest] = typeof page[0] === 'boolean' ? page.slice(1) : page;
    const parameters = rest.length === 1 && Array.isArray(rest[0]) ? (rest[0] as unknown[]) : rest;
    return addressOf(scheme, action instanceof URLAction ? action : new URLAction(String(action)), parameters);
}

function addressOf(scheme: Scheme, page: URLAction, parameters: unknown[]): PlatformURL {
    const execution = current();
    const folder = page.$siteName ? `Sites-${page.$siteName}-Site` : folderOf(execution);
    const path = `/on/demandware.store/${folder}/${page.$locale || execution.locale}/${page.$action}`;
    const url = new PlatformURL({ scheme, host: page.$hostName || host(), path, query: [] });
    for (let i = 0; i < parameters.length; i += 1) {
        const parameter = parameters[i];
        if (parameter instanceof URLParameter) {
            url.$append(parameter);
        } else {
            i += 1;
            url.append(String(parameter), parameters[i]);
        }
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

/** The scheme of the running request; https outside of one. */
export function currentScheme(): 'http' | 'https' {
    const request = current().request as Request | null;
    return request && !request.isHttpSecure() ? 'http' : 'https';
}
