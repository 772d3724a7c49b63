import type { PlatformPackage } from '../PlatformPackage';
import { FTPClient } from './FTPClient';
import { FTPFileInfo } from './FTPFileInfo';
import { HTTPClient } from './HTTPClient';
import { HTTPRequestPart } from './HTTPRequestPart';
import { Mail } from './Mail';
import { SFTPClient } from './SFTPClient';
import { SFTPFileInfo } from './SFTPFileInfo';
import { WebDAVClient } from './WebDAVClient';
import { WebDAVFileInfo } from './WebDAVFileInfo';

/** Classes of `dw.net`. */
export const netPackage: PlatformPackage = {
    FTPClient,
    FTPFileInfo,
    HTTPClient,
    HTTPRequestPart,
    Mail,
    SFTPClient,
    SFTPFileInfo,
    WebDAVClient,
    WebDAVFileInfo
};
