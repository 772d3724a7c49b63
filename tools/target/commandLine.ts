import { readSettings } from './settings';
import type { Settings } from './settings';
import { TargetError } from './targetError';

/** What every command takes that reads dw.json. */
export const DW_JSON_OPTIONS = {
    'dw-json': { type: 'string' },
    help: { type: 'boolean', short: 'h' }
} as const;

/** What every command takes that examines or changes an instance. */
export const TARGET_OPTIONS = { site: { type: 'string', multiple: true }, ...DW_JSON_OPTIONS } as const;

/** The file that says which instance is meant. */
export function dwJsonOf(values: { 'dw-json'?: string }): string {
    return values['dw-json'] || 'dw.json';
}

/** The instance of `--dw-json`, else of dw.json. `--site` goes before the sites of that file. */
export function settingsOf(values: { site?: string[]; 'dw-json'?: string }): Settings {
    const settings = readSettings(dwJsonOf(values));
    return { ...settings, sites: values.site || settings.sites };
}

/**
 * Runs a command, or prints its usage for `--help`. A failure prints the fault and the next step.
 * @param failure - exit code when it could not do its work
 */
export async function runCommand(
    usage: string,
    failure: number,
    run: (args: string[]) => Promise<void>
): Promise<void> {
    const args = process.argv.slice(2);
    if (args.includes('--help') || args.includes('-h')) {
        console.log(usage);
        return;
    }
    try {
        await run(args);
    } catch (error) {
        const next = error instanceof TargetError ? error.nextStep : '\n' + usage;
        console.error((error as Error).message + '\n' + next);
        process.exitCode = failure;
    }
}
