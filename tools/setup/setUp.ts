import fs from 'node:fs';
import path from 'node:path';
import { declarations, jobsOnly, siteArchive, siteFiles } from '../archive/siteArchive';
import type { SiteArchiveOptions } from '../archive/siteArchive';
import { writeKeyFile } from '../target/keyFile';
import { TargetError } from '../target/targetError';
import { questionsFor } from './questions';
import type { DwJson, Question } from './questions';

/** Who is asked. */
export interface Asked {
    write(text: string): void;
    /** The answer; null when there will be no more. */
    ask(words: string, secret?: boolean): Promise<string | null>;
}

/** Where the answers go. */
export interface SetUpPlan {
    dwJson: string;
    /** Folder of the site archives. */
    out: string;
    /** Name of the code version, where dw.json has none. */
    codeVersion: string;
}

/**
 * Asks for instance, client, sites and mail address, writes them into dw.json, and makes the site archives for them.
 * @returns the files that were written
 * @throws TargetError for a dw.json that cannot be read, or when an answer is missing
 */
export async function setUp(plan: SetUpPlan, asked: Asked): Promise<string[]> {
    const known = readKnown(plan.dwJson);
    const answers: DwJson = {};
    for (const question of questionsFor(known)) {
        answers[question.entry] = await answerOf(question, asked);
    }
    const dwJson: DwJson = { 'code-version': plan.codeVersion, ...known, ...answers };
    writeKeyFile(plan.dwJson, JSON.stringify(dwJson, null, 4) + '\n');
    const mailTo = answers['mail-to'] as string | undefined;
    return [
        plan.dwJson,
        ...writeArchives(plan.out, { sites: answers.sites as string[], ...(mailTo ? { mailTo } : {}) })
    ];
}

/** The values of dw.json so far; nothing where there is none, and no quote of it, because it has secrets. */
function readKnown(file: string): DwJson {
    if (!fs.existsSync(file)) {
        return {};
    }
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8')) as DwJson;
    } catch {
        throw new TargetError(`${file} is not JSON`, 'Compare it with dw.json.example, or remove it.');
    }
}

/** Asks until the answer can be one. */
async function answerOf(question: Question, asked: Asked): Promise<unknown> {
    const { entry, words, usual, secret } = question;
    for (;;) {
        const answer = await asked.ask(`${words}${usual === undefined ? '' : ` [${usual || 'nobody'}]`}: `, secret);
        if (answer === null && usual === undefined) {
            throw new TargetError(`"${entry}" is missing`, 'Answer the question, or enter it in dw.json.');
        }
        try {
            return question.read(answer || usual || '');
        } catch (error) {
            if (answer === null) {
                throw error;
            }
            asked.write(`${(error as Error).message}\n`);
        }
    }
}

function writeArchives(folder: string, options: SiteArchiveOptions): string[] {
    const files = siteFiles(options);
    fs.mkdirSync(folder, { recursive: true });
    return [
        { name: 'tiktokshop-metadata', part: declarations(files) },
        { name: 'tiktokshop-jobs', part: jobsOnly(files) }
    ].map(({ name, part }) => {
        const file = path.join(folder, name + '.zip');
        fs.writeFileSync(file, siteArchive(name, part));
        return file;
    });
}
