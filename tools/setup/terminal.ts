import readline from 'node:readline';
import { Writable } from 'node:stream';

/** Asks a person, or reads the lines that a program writes. */
export class Terminal {
    private readonly lines: string[] = [];
    private waiting: ((line: string | null) => void) | null = null;
    private ended = false;
    private muted = false;
    private readonly reader: readline.Interface;

    constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
        // Echoes what is typed, except a secret.
        const echo = new Writable({
            write: (chunk: Buffer, _encoding, done) => {
                if (!this.muted) {
                    output.write(chunk);
                }
                done();
            }
        });
        this.reader = readline.createInterface({ input, output: echo, terminal: input.isTTY === true });
        this.reader.on('line', (line) => this.give(line));
        this.reader.on('close', () => {
            this.ended = true;
            this.waiting?.(null);
        });
        this.write = (text) => void output.write(text);
    }

    readonly write: (text: string) => void;

    /** The next line without blanks around it; null when there is no more. */
    async ask(words: string, secret = false): Promise<string | null> {
        this.write(words);
        this.muted = secret;
        const line = await this.next();
        this.muted = false;
        if (secret || line === null) {
            this.write('\n');
        }
        return line === null ? null : line.trim();
    }

    close(): void {
        this.reader.close();
    }

    private next(): Promise<string | null> {
        const [line] = this.lines;
        if (line !== undefined) {
            this.lines.shift();
            return Promise.resolve(line);
        }
        return this.ended ? Promise.resolve(null) : new Promise((resolve) => (this.waiting = resolve));
    }

    private give(line: string): void {
        const { waiting } = this;
        this.waiting = null;
        if (waiting) {
            waiting(line);
        } else {
            this.lines.push(line);
        }
    }
}
