import { scriptClass } from '../../runtime/scriptClass';
import { MediaFile } from '../content/MediaFile';

/** An image as Page Designer stores it. */
export interface ImageValue {
    path: string;
    focal_point?: { x: number; y: number };
    meta_data?: { width: number; height: number };
}

/** dw.experience.image.FocalPoint */
export class FocalPoint {
    constructor(
        private readonly $x: number,
        private readonly $y: number
    ) {}

    getX(): number {
        return this.$x;
    }

    getY(): number {
        return this.$y;
    }
}

/** dw.experience.image.ImageMetaData */
export class ImageMetaData {
    constructor(
        private readonly $width: number,
        private readonly $height: number
    ) {}

    getWidth(): number {
        return this.$width;
    }

    getHeight(): number {
        return this.$height;
    }
}

/** dw.experience.image.Image: of a library. */
export class Image {
    constructor(
        private readonly $value: ImageValue,
        private readonly $libraryId: string
    ) {}

    getFile(): MediaFile {
        return new MediaFile({ ownerId: this.$libraryId, path: this.$value.path });
    }

    /** The middle, unless it was moved. */
    getFocalPoint(): FocalPoint {
        const { x, y } = this.$value.focal_point || { x: 0.5, y: 0.5 };
        return new FocalPoint(x, y);
    }

    getMetaData(): ImageMetaData | null {
        const data = this.$value.meta_data;
        return data ? new ImageMetaData(data.width, data.height) : null;
    }
}

scriptClass('dw.experience.image.FocalPoint', FocalPoint);
scriptClass('dw.experience.image.ImageMetaData', ImageMetaData);
scriptClass('dw.experience.image.Image', Image);
