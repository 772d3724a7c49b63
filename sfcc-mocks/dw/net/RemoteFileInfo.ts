import { scriptClass } from '../../runtime/scriptClass';

/** What a server says of a file. */
export class RemoteFileInfo {
    constructor(
        private readonly $name: string,
        private readonly $size: number,
        private readonly $directory: boolean,
        protected readonly $modified: Date
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
}

scriptClass('dw.net.RemoteFileInfo', RemoteFileInfo);
