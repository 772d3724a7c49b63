import { scriptClass } from '../../runtime/scriptClass';
import { current } from '../../runtime/current';
import { PlatformURL } from '../web/URL';

/** dw.content.MediaFile: a picture of the catalog. */
export class MediaFile {
    constructor(
        private readonly $path: string,
        private readonly $alt: string
    ) {}

    getHttpsURL(): PlatformURL {
        const host = current().site.hostname;
        return new PlatformURL({ scheme: 'https', host, path: '/on/demandware.static/' + this.$path, query: [] });
    }

    getAlt(): string {
        return this.$alt;
    }
}

scriptClass('dw.content.MediaFile', MediaFile);
