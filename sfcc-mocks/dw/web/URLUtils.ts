import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { siteCatalogId, siteLibraryId } from '../../store/standardPreferences';
import { assetUrl, calledUrl, currentScheme, fileUrl, pageUrl } from './addresses';
import type { Scheme } from './addresses';
import type { Request } from '../system/Request';
import { transformed } from './imageTransformation';
import { PlatformURL } from './URL';

/** Addresses of the running site's pages and files. Source: platform doc dw.web.URLUtils. */
export class URLUtils {
    static readonly CONTEXT_CATALOG = 'ContextCatalog';
    static readonly CONTEXT_LIBRARY = 'ContextLibrary';
    static readonly CONTEXT_SITE = 'ContextSite';

    static url(...page: unknown[]): PlatformURL {
        return calledUrl(null, page);
    }

    /** Absolute, with the protocol of the running request. */
    static abs(...page: unknown[]): PlatformURL {
        return calledUrl(currentScheme(), page);
    }

    static http(...page: unknown[]): PlatformURL {
        return calledUrl('http', page);
    }

    static https(...page: unknown[]): PlatformURL {
        return calledUrl('https', page);
    }

    static webRoot(): PlatformURL {
        return fileUrl(null, '');
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

    static staticURL(...file: string[]): PlatformURL {
        return ownedFile(null, file);
    }

    static absStatic(...file: string[]): PlatformURL {
        return ownedFile(currentScheme(), file);
    }

    static httpStatic(...file: string[]): PlatformURL {
        return ownedFile('http', file);
    }

    /**
     * The page that runs, absolute. Source: Script API, URLUtils.continueURL; pipelines, whose interaction it continues, do not run
     * here.
     */
    static continueURL(): PlatformURL {
        const { request } = current();
        return new PlatformURL({
            scheme: currentScheme(),
            host: (request as Request).getHttpHost(),
            path: (request as Request).getHttpPath(),
            query: []
        });
    }

    /** The same, which keeps the scheme of the page that runs. Source: Script API, URLUtils.httpContinue. */
    static httpContinue(): PlatformURL {
        return URLUtils.continueURL();
    }

    static httpsContinue(): PlatformURL {
        return URLUtils.continueURL().https();
    }

    static httpsStatic(...file: string[]): PlatformURL {
        return ownedFile('https', file);
    }

    static imageURL(...given: unknown[]): PlatformURL {
        return ownedImage(currentScheme(), given);
    }

    static absImage(...given: unknown[]): PlatformURL {
        return ownedImage(currentScheme(), given);
    }

    static httpImage(...given: unknown[]): PlatformURL {
        return ownedImage('http', given);
    }

    static httpsImage(...given: unknown[]): PlatformURL {
        return ownedImage('https', given);
    }

    static absWebRoot(): PlatformURL {
        return fileUrl(currentScheme(), '');
    }

    static httpWebRoot(): PlatformURL {
        return fileUrl('http', '');
    }

    static httpsWebRoot(): PlatformURL {
        return fileUrl('https', '');
    }
}
scriptClass('dw.web.URLUtils', URLUtils);

/** `(file)` is a cartridge's; `(context, file)` and `(context, id, file)` are a catalog's or library's. */
function ownedFile(scheme: Scheme, given: string[]): PlatformURL {
    const file = given[given.length - 1] as string;
    if (given.length === 1) {
        return fileUrl(scheme, file);
    }
    const owner = given.length === 3 ? given[1] : defaultOwner(given[0] as string);
    return owner ? assetUrl(scheme, owner, file) : fileUrl(scheme, file);
}

/**
 * The last is what transforms the image. `(host, file, transform)` and `(host, context, id, file, transform)` name a host first.
 * Source: Script API, URLUtils.httpImage.
 */
function ownedImage(scheme: Scheme, given: unknown[]): PlatformURL {
    const file = given.slice(0, -1) as string[];
    const names = file.length % 2 === 0 ? file.slice(1) : file;
    const url = transformed(ownedFile(scheme, names), given[given.length - 1] as object);
    return file.length % 2 === 0 ? url.host(file[0] as string) : url;
}

function defaultOwner(context: string): string | null {
    switch (context) {
        case URLUtils.CONTEXT_CATALOG:
            return siteCatalogId(current().site.id);
        case URLUtils.CONTEXT_LIBRARY:
            return siteLibraryId(current().site.id);
        case URLUtils.CONTEXT_SITE:
            return null;
        default:
            throw platformException('IllegalArgumentException', 'There is no context ' + context);
    }
}
