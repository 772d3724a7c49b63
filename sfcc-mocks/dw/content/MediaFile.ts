import { scriptClass } from '../../runtime/scriptClass';
import { assetUrl, currentScheme } from '../web/addresses';
import type { Scheme } from '../web/addresses';
import { transformed } from '../web/imageTransformation';
import type { PlatformURL } from '../web/URL';

/** What is known of a media file. */
export interface MediaFileFacts {
    /** Catalog or library that has it. */
    ownerId: string;
    /** Path below the owner's files. */
    path: string;
    viewType?: string | null;
    alt?: string | null;
    title?: string | null;
}

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

    private $transformed(scheme: Scheme, transform: object): PlatformURL {
        return transformed(this.$url(scheme), transform);
    }

    getAlt(): string | null {
        return this.$facts.alt ?? null;
    }

    getTitle(): string | null {
        return this.$facts.title ?? null;
    }

    getViewType(): string | null {
        return this.$facts.viewType ?? null;
    }
}

scriptClass('dw.content.MediaFile', MediaFile);
