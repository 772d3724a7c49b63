import path from 'node:path';
import { scriptClass } from '../../runtime/scriptClass';
import { FileServerClient } from './FileServerClient';
import { SFTPFileInfo } from './SFTPFileInfo';

/** dw.net.SFTPClient. Keys and host keys are not implemented. */
export class SFTPClient extends FileServerClient<SFTPFileInfo> {
    override $port(): number {
        return 22;
    }

    override $anonymous(): undefined {
        return undefined;
    }

    override $infoOf(name: string, size: number, isFolder: boolean, modified: Date): SFTPFileInfo {
        return new SFTPFileInfo(name, size, isFolder, modified);
    }

    getErrorMessage(): string | null {
        return this.$error;
    }

    getFileInfo(file: string): SFTPFileInfo | null {
        return this.$asked(null, () => this.$info(file, path.posix.basename(this.$absolute(file))));
    }
}

scriptClass('dw.net.SFTPClient', SFTPClient);
