import { scriptClass } from '../../runtime/scriptClass';
import { FileServerClient } from './FileServerClient';
import { FTPFileInfo } from './FTPFileInfo';

/** Codes of replies: the action is done, or it is not. Source: RFC 959. */
const [DONE, NOT_DONE] = [250, 550];

/** dw.net.FTPClient, which is deprecated: like SFTP, except for the replies. A login without a user is one of `anonymous`. */
export class FTPClient extends FileServerClient<FTPFileInfo> {
    override $port(): number {
        return 21;
    }

    override $anonymous(): string {
        return 'anonymous';
    }

    override $infoOf(name: string, size: number, isFolder: boolean, modified: Date): FTPFileInfo {
        return new FTPFileInfo(name, size, isFolder, modified);
    }

    getReplyCode(): number {
        return this.$error === null ? DONE : NOT_DONE;
    }

    getReplyMessage(): string {
        return `${this.getReplyCode()} ${this.$error ?? 'Requested file action okay, completed.'}`;
    }
}

scriptClass('dw.net.FTPClient', FTPClient);
