import { notImplemented } from '../../runtime/failures';
import type { PlatformURL } from './URL';

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

/** The address of an image with its transformation. Names that mean nothing are left out, as the storefront gives some. */
export function transformed(url: PlatformURL, transform: object | null): PlatformURL {
    const overlay = Object.keys(transform || {}).find((name) => name.startsWith('image'));
    if (overlay) {
        throw notImplemented(`the image transformation ${overlay} of dw.content.MediaFile`);
    }
    return Object.entries(transform || {})
        .filter(([name]) => name in TRANSFORMATIONS)
        .reduce((made, [name, value]) => made.append(TRANSFORMATIONS[name] as string, value), url);
}
