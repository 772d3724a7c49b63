import { current } from '../../runtime/current';
import type { Execution } from '../../contracts/instance';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ORGANIZATION_SITE } from '../../store/sites';
import type { Request } from '../system/Request';
import { PlatformURL } from './URL';

/** Addresses of the running site's pages and files. Source: platform doc dw.web.URLUtils. */
export class URLUtils {
    static readonly CONTEXT_CATALOG = 'ContextCatalog';
    static readonly CONTEXT_LIBRARY = 'ContextLibrary';
    static readonly CONTEXT_SITE = 'ContextSite';

    static url(action: string, ...parameters: unknown[]): PlatformURL {
        return pageUrl(null, action, parameters);
    }

    /** Absolute, with the protocol of the running request. */
    static abs(action: string, ...parameters: unknown[]): PlatformURL {
        return pageUrl(currentScheme(), action, parameters);
    }

    static http(action: string, ...parameters: unknown[]): PlatformURL {
        return pageUrl('http', action, parameters);
    }

    static https(action: string, ...parameters: unknown[]): PlatformURL {
        return pageUrl('https', action, parameters);
    }

    static home(): PlatformURL {
        return pageUrl(null, 'Home-Show', []);
    }

    static httpHome(): PlatformURL {
        return pageUrl('http', 'Home-Show', []);
    }

    static httpsHome(): PlatformURL {
        return pageUrl('https', 'Home-Show', []);
    }

    static staticURL(file: string): PlatformURL {
        return fileUrl(null, file);
    }

    static absStatic(file: string): PlatformURL {
        return fileUrl(currentScheme(), file);
    }

    static httpStatic(file: string): PlatformURL {
        return fileUrl('http', file);
    }

    static httpsStatic(file: string): PlatformURL {
        return fileUrl('https', file);
    }
}
scriptClass('dw.web.URLUtils', URLUtils);

type Scheme = 'http' | 'https' | null;

function pageUrl(scheme: Scheme, action: string, parameters: unknown[]): PlatformURL {
    if (parameters.length % 2 !== 0) {
        throw platformException('IllegalArgumentException', 'URL parameters come as pairs of name and value');
    }
    const execution = current();
    const path = `/on/demandware.store/${folderOf(execution)}/${execution.locale}/${action}`;
    const url = new PlatformURL({ scheme, host: host(), path, query: [] });
    for (let i = 0; i < parameters.length; i += 2) {
        url.append(String(parameters[i]), parameters[i + 1]);
    }
    return url;
}

function fileUrl(scheme: Scheme, file: string): PlatformURL {
    const execution = current();
    const path = `/on/demandware.static/${folderOf(execution)}/-/${execution.locale}/v1/${file.replace(/^\/+/, '')}`;
    return new PlatformURL({ scheme, host: host(), path, query: [] });
}

/** Folder of a site in addresses: `Sites-RefArch-Site`; Business Manager's, whatever site is selected, `Sites-Site`. */
function folderOf({ kind, site }: Execution): string {
    return kind === 'businessManager' || site.id === ORGANIZATION_SITE ? ORGANIZATION_SITE : `Sites-${site.id}-Site`;
}

/** The host the request came in on, else the site's own. */
function host(): string {
    const execution = current();
    const request = execution.request as Request | null;
    return request ? request.getHttpHost() : execution.site.hostname;
}

function currentScheme(): Scheme {
    const request = current().request as Request | null;
    return request && !request.isHttpSecure() ? 'http' : 'https';
}
