import { scriptClass } from '../../runtime/scriptClass';

/** What a server tells of a file or folder. */
export interface WebDAVProperties {
    path: string;
    name: string;
    size: number;
    contentType: string | null;
    isDirectory: boolean;
    creationDate: Date | null;
    lastModified: Date | null;
}

/** dw.net.WebDAVFileInfo */
export class WebDAVFileInfo {
    constructor(private readonly $properties: WebDAVProperties) {}

    getContentType(): string | null {
        return this.$properties.contentType;
    }

    getCreationDate(): Date | null {
        return this.$properties.creationDate;
    }

    getName(): string {
        return this.$properties.name;
    }

    getPath(): string {
        return this.$properties.path;
    }

    getSize(): number {
        return this.$properties.size;
    }

    isDirectory(): boolean {
        return this.$properties.isDirectory;
    }

    lastModified(): Date | null {
        return this.$properties.lastModified;
    }
}

scriptClass('dw.net.WebDAVFileInfo', WebDAVFileInfo);
