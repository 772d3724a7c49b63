import { scriptClass } from '../../runtime/scriptClass';
import { RemoteFileInfo } from './RemoteFileInfo';

/** dw.net.FTPFileInfo */
export class FTPFileInfo extends RemoteFileInfo {
    getTimestamp(): Date {
        return this.$modified;
    }
}

scriptClass('dw.net.FTPFileInfo', FTPFileInfo);
