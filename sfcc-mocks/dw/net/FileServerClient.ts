import fs from 'node:fs';
import path from 'node:path';
import type { SftpServer } from '../../contracts/sftp';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { File } from '../io/File';
import { nodeEncoding } from '../util/Bytes';

const LONGEST_DEFAULT_TIMEOUT = 30000;
const LONGEST_TIMEOUT = 120000;

/** Why a server refuses a request. */
class SftpProblem extends Error {}

/** Most bytes of a file, and of a text. Source: Script API, dw.net.SFTPClient and dw.net.FTPClient. */
const MAX_GET_FILE_SIZE = 209715200;
const MAX_GET_STRING_SIZE = 10485760;

/**
 * What clients of SFTP and FTP share. Where the server refuses something, they do not throw: they answer `false` or `null`, and
 * have a message.
 * Source: Script API, dw.net.SFTPClient and dw.net.FTPClient.
 */
export abstract class FileServerClient<Info> {
    private $server: SftpServer | null = null;
    private $folder = '/';
    /** Why the server refused the last request; null if it did not. */
    protected $error: string | null = null;
    private $timeout = defaultTimeout();

    /** The port to which it connects unless told otherwise. */
    abstract $port(): number;

    /** The user who logs in unless one is named. */
    abstract $anonymous(): string | undefined;

    abstract $infoOf(name: string, size: number, isFolder: boolean, modified: Date): Info;

    connect(host: string, ...rest: Array<string | number>): boolean {
        const [port, user, password] = rest.length % 2 === 1 ? rest : [this.$port(), ...rest];
        return this.$asked(false, () => {
            this.$server = null;
            const server = current().instance.options.sftpServers?.[host + ':' + String(port)];
            if (!server) {
                throw new SftpProblem('Connection refused: ' + host + ':' + String(port));
            }
            const anonymous = this.$anonymous();
            if (server.user !== (user ?? anonymous) || (server.password !== password && user !== undefined)) {
                throw new SftpProblem('Auth fail');
            }
            this.$server = server;
            this.$folder = '/';
            return true;
        });
    }

    disconnect(): void {
        this.$server = null;
    }

    getConnected(): boolean {
        return this.$server !== null;
    }

    getTimeout(): number {
        return this.$timeout;
    }

    setTimeout(milliseconds: number): void {
        this.$timeout = milliseconds > 0 ? Math.min(milliseconds, LONGEST_TIMEOUT) : defaultTimeout();
    }

    cd(folder: string): boolean {
        return this.$asked(false, () => {
            this.$needFolder(folder);
            this.$folder = this.$absolute(folder);
            return true;
        });
    }

    /** Lists the folder itself and the one above, too, as servers do (assumed), and the rest in an order on which no script can rely. */
    list(folder = '.'): Info[] | null {
        return this.$asked(null, () => {
            const names = fs.readdirSync(this.$needFolder(folder)).sort().reverse();
            return ['.', '..', ...names].map((name) => this.$info(folder + '/' + name, name));
        });
    }

    get(file: string, encoding = 'ISO-8859-1', target?: File): string | boolean | null {
        if (target) {
            return this.$fetch(file, target, (bytes) => Buffer.from(bytes.toString(nodeEncoding(encoding)), 'utf8'));
        }
        return this.$asked(null, () => this.$read(file, MAX_GET_STRING_SIZE).toString(nodeEncoding(encoding)));
    }

    getBinary(file: string, target: File): boolean {
        return this.$fetch(file, target, (bytes) => bytes);
    }

    put(file: string, content: string, encoding = 'ISO-8859-1'): boolean {
        return this.$write(file, () => Buffer.from(String(content), nodeEncoding(encoding)));
    }

    putBinary(file: string, source: File): boolean {
        if (!source.isFile()) {
            throw platformException('IOException', 'There is no file ' + source.getFullPath());
        }
        return this.$write(file, () => fs.readFileSync(source.$diskPath()));
    }

    del(file: string): boolean {
        return this.$asked(false, () => {
            fs.unlinkSync(this.$needFile(file));
            return true;
        });
    }

    mkdir(folder: string): boolean {
        return this.$asked(false, () => {
            fs.mkdirSync(this.$disk(folder));
            return true;
        });
    }

    removeDirectory(folder: string): boolean {
        return this.$asked(false, () => {
            fs.rmdirSync(this.$needFolder(folder));
            return true;
        });
    }

    /** Fails when there is a file of the new name. Source: SFTP version 3, SSH_FXP_RENAME. */
    rename(from: string, to: string): boolean {
        return this.$asked(false, () => {
            if (fs.existsSync(this.$disk(to))) {
                throw new SftpProblem('Failure: there is a file ' + to);
            }
            fs.renameSync(this.$disk(from), this.$disk(to));
            return true;
        });
    }

    private $fetch(file: string, target: File, convert: (bytes: Buffer) => Buffer): boolean {
        current().use('fileWrites');
        return this.$asked(false, () => {
            const bytes = convert(this.$read(file, MAX_GET_FILE_SIZE));
            target.$probed('fileCreate', () => fs.writeFileSync(target.$diskPath(), bytes));
            return true;
        });
    }

    private $read(file: string, limit: number): Buffer {
        const place = this.$needFile(file);
        if (fs.statSync(place).size > limit) {
            throw new SftpProblem(file + ' has more than ' + limit + ' bytes');
        }
        return fs.readFileSync(place);
    }

    private $write(file: string, content: () => Buffer): boolean {
        return this.$asked(false, () => {
            fs.writeFileSync(this.$disk(file), content());
            return true;
        });
    }

    /** One exchange with the server. A script can be interrupted in it, as in a call. */
    protected $asked<T, F>(failed: F, exchange: () => T): T | F {
        const execution = current();
        execution.instance.probe(execution, 'call', 'before');
        const answer = this.$attempt(failed, exchange);
        execution.instance.probe(execution, 'call', 'after');
        execution.assertAlive();
        return answer;
    }

    private $attempt<T, F>(failed: F, exchange: () => T): T | F {
        this.$error = null;
        try {
            return exchange();
        } catch (error) {
            if (!(error instanceof SftpProblem) && !(error as NodeJS.ErrnoException).syscall) {
                throw error;
            }
            this.$error = error instanceof SftpProblem ? error.message : describe(error as NodeJS.ErrnoException);
            return failed;
        }
    }

    protected $info(file: string, name: string): Info {
        const stat = fs.statSync(this.$disk(file));
        const seconds = Math.floor((stat.mtimeMs + current().instance.hostOffsetMs) / 1000);
        return this.$infoOf(name, stat.size, stat.isDirectory(), new Date(seconds * 1000));
    }

    private $needFile(file: string): string {
        return this.$need(file, (stat) => stat.isFile());
    }

    private $needFolder(folder: string): string {
        return this.$need(folder, (stat) => stat.isDirectory());
    }

    private $need(file: string, isWanted: (stat: fs.Stats) => boolean): string {
        const place = this.$disk(file);
        const stat = fs.statSync(place, { throwIfNoEntry: false });
        if (!stat || !isWanted(stat)) {
            throw new SftpProblem('No such file: ' + file);
        }
        return place;
    }

    /** A path from the root of the server; above the root is the root. */
    protected $absolute(file: string): string {
        return path.posix.resolve('/', this.$folder, String(file));
    }

    private $disk(file: string): string {
        if (!this.$server) {
            throw new SftpProblem('There is no connection');
        }
        return path.join(this.$server.folder, this.$absolute(file));
    }
}

function defaultTimeout(): number {
    return Math.min(LONGEST_DEFAULT_TIMEOUT, current().timeLimitMs);
}

/** Without the place on this machine. */
function describe(error: NodeJS.ErrnoException): string {
    return error.code === 'ENOENT' ? 'No such file' : 'Failure: ' + String(error.code);
}

scriptClass('dw.net.FileServerClient', FileServerClient as unknown as { prototype: object });
