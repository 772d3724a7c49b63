import type { PlatformPackage } from '../PlatformPackage';
import { Content, ContentMgr, Folder, Library } from './Content';
import { ContentSearchModel } from './ContentSearchModel';
import { MarkupText } from './MarkupText';
import { MediaFile } from './MediaFile';

/** Classes of `dw.content`. */
export const contentPackage: PlatformPackage = {
    Content,
    ContentMgr,
    ContentSearchModel,
    Folder,
    Library,
    MarkupText,
    MediaFile
};
