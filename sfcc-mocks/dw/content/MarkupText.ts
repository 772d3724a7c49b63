import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { Response } from '../system/Response';
import { assetUrl, currentScheme, pageUrl } from '../web/addresses';
import type { Scheme } from '../web/addresses';

/** dw.content.MarkupText: HTML with links that the platform fills in. */
export class MarkupText {
    /** @param $ownerId - catalog or library that has it, and the files that it links to */
    constructor(
        private readonly $source: string,
        private readonly $ownerId: string
    ) {}

    getSource(): string {
        return this.$source;
    }

    /** Source: Script API, dw.content.MarkupText, the table of links. */
    getMarkup(): string {
        return this.$source
            .replace(/\$(url|httpUrl|httpsUrl|include)\(([^)]*)\)\$/g, (_all, kind: string, given: string) =>
                link(kind, given)
            )
            .replace(/([\w./-]+)\?\$staticlink\$/g, (_all, file: string) =>
                assetUrl(null, this.$ownerId, file).toString()
            );
    }

    toString(): string {
        return this.getMarkup();
    }
}

function link(kind: string, given: string): string {
    const [action, ...parameters] = given.split(',').map((part) => part.trim().replace(/^['"]|['"]$/g, ''));
    const schemes: Record<string, Scheme> = { url: currentScheme(), httpUrl: 'http', httpsUrl: 'https' };
    const url = pageUrl(schemes[kind] || null, action as string, parameters).toString();
    return kind === 'include' ? (current().response as Response).$include(url) : url;
}

scriptClass('dw.content.MarkupText', MarkupText);
