import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { readZip } from '../../webdav/readZip';
import { zipped } from '../../webdav/zipped';
import { ArrayList } from '../util/Collection';

const ROOTS = ['IMPEX', 'TEMP', 'REALMDATA', 'CATALOGS', 'LIBRARIES', 'DYNAMIC'];

/** dw.io.File: below one of the platform's roots, and nowhere else. */
export class File {
    static readonly SEPARATOR = '/';
    static readonly IMPEX = 'IMPEX';
    static readonly TEMP = 'TEMP';
    static readonly CATALOGS = 'CATALOGS';
    static readonly LIBRARIES = 'LIBRARIES';
    static readonly DYNAMIC = 'DYNAMIC';

    declare private readonly $parts: string[];

    constructor(pathOrFolder: string | File, name?: string) {
        const full =
            pathOrFolder instanceof File ? pathOrFolder.getFullPath() + '/' + String(name) : String(pathOrFolder);
        this.$parts = full.split(/[/\\]/).filter((part) => part !== '');
        if (!ROOTS.includes(this.$parts[0] || '') || this.$parts.some((part) => part === '..' || part === '.')) {
            throw platformException(
                'IllegalArgumentException',
                'A file lies below one of ' + ROOTS.join(', ') + ': ' + full
            );
        }
    }

    static getRootDirectory(root: string, ...inner: string[]): File {
        return new File([root, ...inner].join('/'));
    }

    /** Where the file is on this machine. */
    $diskPath(): string {
        return path.join(instance().options.filesRoot, ...this.$parts);
    }

    private $stat(): fs.Stats | undefined {
        return orElse(undefined, () => fs.statSync(this.$diskPath(), { throwIfNoEntry: false }));
    }

    getFullPath(): string {
        return '/' + this.$parts.join('/');
    }

    getPath(): string {
        return '/' + this.$parts.slice(1).join('/');
    }

    getName(): string {
        return this.$parts[this.$parts.length - 1] as string;
    }

    getRootDirectoryType(): string {
        return this.$parts[0] as string;
    }

    exists(): boolean {
        return this.$stat() !== undefined;
    }

    isFile(): boolean {
        return this.$stat()?.isFile() === true;
    }

    isDirectory(): boolean {
        return this.$stat()?.isDirectory() === true;
    }

    length(): number {
        return this.$stat()?.size || 0;
    }

    /** Milliseconds, not a date; 0 for what is not there, as in java.io.File. Source: Script API, File.lastModified. */
    lastModified(): number {
        const written = this.$stat()?.mtimeMs;
        return written === undefined ? 0 : Math.floor(written + instance().hostOffsetMs);
    }

    /** An array, as `listFiles` is none. Source: Script API, File.list. */
    list(): string[] | null {
        return this.isDirectory() ? this.$names() : null;
    }

    listFiles(filter?: (file: File) => boolean): ArrayList<File> | null {
        if (!this.isDirectory()) {
            return null;
        }
        const files = this.$names().map((name) => new File(this, name));
        return new ArrayList(filter ? files.filter((file) => filter(file)) : files);
    }

    /** In no order that helps: the platform promises none. Source: Script API, dw.io.File.listFiles. */
    private $names(): string[] {
        return fs.readdirSync(this.$diskPath()).sort().reverse();
    }

    mkdir(): boolean {
        return this.mkdirs();
    }

    /** False where a file is in the way, as of java.io.File. */
    mkdirs(): boolean {
        return orElse(false, () => fs.mkdirSync(this.$diskPath(), { recursive: true }) !== undefined);
    }

    createNewFile(): boolean {
        current().use('fileWrites');
        return this.$probed('fileCreate', () => {
            if (this.exists()) {
                return false;
            }
            this.$requireFolderAbove();
            fs.writeFileSync(this.$diskPath(), '');
            return true;
        });
    }

    /** Fails when there is a file of the new name. */
    renameTo(target: File): boolean {
        return this.$probed('fileRename', () => {
            if (!this.exists() || target.exists() || !fs.existsSync(path.dirname(target.$diskPath()))) {
                return false;
            }
            fs.renameSync(this.$diskPath(), target.$diskPath());
            return true;
        });
    }

    copyTo(target: File): File {
        target.$writeBytes(this.$content());
        return target;
    }

    /** Hexadecimal. Source: Script API, File.md5, which refuses folders. */
    md5(): string {
        return createHash('md5').update(this.$content()).digest('hex');
    }

    /** A folder with all that it has, as the only entry at the top. Source: Script API, File.zip. */
    zip(target: File): void {
        if (!this.exists()) {
            throw platformException('FileNotFoundException', this.getFullPath());
        }
        target.$writeBytes(zipped(this.$diskPath()));
    }

    /** Source: Script API, File.unzip: into a folder; a damaged archive is an exception. */
    unzip(root: File): void {
        const files = unpacked(() => readZip(this.$content()));
        root.$requireFolder();
        for (const { path: inner, content } of files) {
            const file = new File(root, inner);
            fs.mkdirSync(path.dirname(file.$diskPath()), { recursive: true });
            file.$writeBytes(content);
        }
    }

    /** Source: Script API, File.gzip, which refuses folders. */
    gzip(target: File): void {
        target.$writeBytes(gzipSync(this.$content()));
    }

    /** Into a folder, under its name without `.gz`. Source: Script API, File.gunzip. */
    gunzip(root: File): void {
        const content = unpacked(() => gunzipSync(this.$content()));
        root.$requireFolder();
        new File(root, this.getName().replace(/\.gz$/i, '')).$writeBytes(content);
    }

    /** @throws FileNotFoundException for what is no file */
    $content(): Buffer {
        if (!this.isFile()) {
            throw platformException('FileNotFoundException', this.getFullPath());
        }
        return fs.readFileSync(this.$diskPath());
    }

    private $requireFolder(): void {
        if (!this.isDirectory()) {
            throw platformException('IOException', this.getFullPath() + ' is no folder');
        }
    }

    $writeBytes(content: Buffer): void {
        current().use('fileWrites');
        this.$requireFolderAbove();
        this.$probed('fileCreate', () => fs.writeFileSync(this.$diskPath(), content));
    }

    /** Source: java.io.File.createNewFile, an IOException; the documentation names none. */
    $requireFolderAbove(): void {
        // The roots are there from the beginning.
        fs.mkdirSync(new File(this.$parts[0] as string).$diskPath(), { recursive: true });
        if (!fs.existsSync(path.dirname(this.$diskPath()))) {
            throw platformException('IOException', 'There is no folder for ' + this.getFullPath());
        }
    }

    /** Removes a file, or a folder that is empty. */
    remove(): boolean {
        return this.$probed('fileDelete', () => {
            if (!this.exists() || (this.isDirectory() && fs.readdirSync(this.$diskPath()).length > 0)) {
                return false;
            }
            fs.rmSync(this.$diskPath(), { recursive: this.isDirectory() });
            return true;
        });
    }

    $probed<T>(kind: 'fileCreate' | 'fileRename' | 'fileDelete' | 'fileAppend' | 'fileClose', work: () => T): T {
        const execution = current();
        execution.instance.probe(execution, kind, 'before');
        const result = work();
        execution.instance.probe(execution, kind, 'after');
        return result;
    }
}

/** @param other - in place of the result where a file has the name of a folder on the path */
function orElse<T>(other: T, look: () => T): T {
    try {
        return look();
    } catch (error) {
        if (['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code || '')) {
            return other;
        }
        throw error;
    }
}

/** @throws IOException for an archive that cannot be read */
function unpacked<T>(unpack: () => T): T {
    try {
        return unpack();
    } catch (error) {
        throw (error as { javaName?: string }).javaName
            ? error
            : platformException('IOException', (error as Error).message);
    }
}

scriptClass('dw.io.File', File);
