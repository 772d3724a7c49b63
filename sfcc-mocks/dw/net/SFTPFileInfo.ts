import { scriptClass } from '../../runtime/scriptClass';

/** dw.net.SFTPFileInfo: the time is in milliseconds (assumed; the documentation names no unit). */
export class SFTPFileInfo {
    constructor(
        private readonly $name: string,
        private readonly $size: number,
        private readonly $directory: boolean,
        private readonly $mtime: number
    ) {}

    getName(): string {
        return this.$name;
    }

    getSize(): number {
        return this.$size;
    }

    getDirectory(): boolean {
        return this.$directory;
    }

    getModificationTime(): Date {
        return new Date(this.$mtime);
    }
}

scriptClass('dw.net.SFTPFileInfo', SFTPFileInfo);
