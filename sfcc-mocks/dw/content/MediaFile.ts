import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { assetUrl, currentScheme } from '../web/addresses';
import type { Scheme } from '../web/addresses';
import type { PlatformURL } from '../web/URL';

/** What is known of a media file. */
export interface MediaFileFacts {
    /** Catalog or library that has it. */
    ownerId: string;
    /** Path below the owner's files. */
    path: string;
    viewType: string | null;
    alt: string | null;
    title: string | null;
}

/** Transformations of images by the parameters of their addresses. Source: Salesforce, "Dynamic Imaging Service". */
const TRANSFORMATIONS: Record<string, string> = {
    scaleWidth: 'sw',
    scaleHeight: 'sh',
    scaleMode: 'sm',
    cropX: 'cx',
    cropY: 'cy',
    cropWidth: 'cw',
    cropHeight: 'ch',
    format: 'sfrm',
    quality: 'q',
    bgcolor: 'bgcolor',
    strip: 'strip'
};

/** dw.content.MediaFile: what is hosted here. */
export class MediaFile {
    constructor(private readonly $facts: MediaFileFacts) {}

    private $url(scheme: Scheme): PlatformURL {
        return assetUrl(scheme, this.$facts.ownerId, this.$facts.path);
    }

    getURL(): PlatformURL {
        return this.$url(null);
    }

    getUrl(): PlatformURL {
        return this.$url(null);
    }

    getAbsURL(): PlatformURL {
        return this.$url(currentScheme());
    }

    getHttpURL(): PlatformURL {
        return this.$url('http');
    }

    getHttpsURL(): PlatformURL {
        return this.$url('https');
    }

    getImageURL(transform: object): PlatformURL {
        return this.$transformed(null, transform);
    }

    getAbsImageURL(transform: object): PlatformURL {
        return this.$transformed(currentScheme(), transform);
    }

    getHttpImageURL(transform: object): PlatformURL {
        return this.$transformed('http', transform);
    }

    getHttpsImageURL(transform: object): PlatformURL {
        return this.$transformed('https', transform);
    }

    /** Names that mean nothing are left out, as the storefront gives some. */
    private $transformed(scheme: Scheme, transform: object): PlatformURL {
        const overlay = Object.keys(transform || {}).find((name) => name.startsWith('image'));
        if (overlay) {
            throw notImplemented(`the image transformation ${overlay} of dw.content.MediaFile`);
        }
        return Object.entries(transform || {})
            .filter(([name]) => name in TRANSFORMATIONS)
            .reduce((url, [name, value]) => url.append(TRANSFORMATIONS[name] as string, value), this.$url(scheme));
    }

    getAlt(): string | null {
        return this.$facts.alt;
    }

    getTitle(): string | null {
        return this.$facts.title;
    }

    getViewType(): string | null {
        return this.$facts.viewType;
    }
}

scriptClass('dw.content.MediaFile', MediaFile);
