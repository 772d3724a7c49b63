import type { PlatformPackage } from '../PlatformPackage';
import { MediaFile } from './MediaFile';

/** Classes of `dw.content`. */
export const contentPackage: PlatformPackage = { MediaFile };
