import { spawnSync } from 'node:child_process';

/**
 * Declares a test that runs commands which Node does not bring. Where one is missing, the test is pending, and its title
 * names the command.
 * @param commands - as they are typed in a terminal
 */
export function itWith(commands: string[], title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
    const missing = commands.filter((command) => spawnSync(command, ['--version']).error);
    if (missing.length > 0) {
        it(`${title} (needs ${missing.join(' and ')})`);
    } else {
        it(title, test as Mocha.Func);
    }
}
