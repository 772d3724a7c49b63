import type { PlatformPackage } from '../PlatformPackage';
import { HTTPClient } from './HTTPClient';
import { HTTPRequestPart } from './HTTPRequestPart';
import { Mail } from './Mail';
import { SFTPClient } from './SFTPClient';
import { SFTPFileInfo } from './SFTPFileInfo';
import { WebDAVClient } from './WebDAVClient';
import { WebDAVFileInfo } from './WebDAVFileInfo';

/** Classes of `dw.net`. */
export const netPackage: PlatformPackage = {
    HTTPClient,
    HTTPRequestPart,
    Mail,
    SFTPClient,
    SFTPFileInfo,
    WebDAVClient,
    WebDAVFileInfo
};
