/**
 * Runs a command with the words of the command line.
 * @param command - gives the exit code; throws when the words are wrong
 * @param usage - is printed below what was wrong; the exit code is 2 then
 */
export function runCommand(command: (args: string[]) => Promise<number>, usage: string): void {
    command(process.argv.slice(2)).then(
        (code) => {
            process.exitCode = code;
        },
        (error: unknown) => {
            console.error((error as Error).message + '\n\n' + usage);
            process.exitCode = 2;
        }
    );
}
