import { scriptClass } from '../../runtime/scriptClass';
import { RemoteFileInfo } from './RemoteFileInfo';

/** dw.net.SFTPFileInfo */
export class SFTPFileInfo extends RemoteFileInfo {
    getModificationTime(): Date {
        return this.$modified;
    }
}

scriptClass('dw.net.SFTPFileInfo', SFTPFileInfo);
