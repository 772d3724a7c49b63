import fs from 'node:fs';

/**
 * The texts of a resource bundle by key.
 * @throws Error when a key stands in it twice: the later text would hide the other
 */
export function resourceBundle(file: string): Record<string, string> {
    const texts: Record<string, string> = {};
    fs.readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .forEach((line) => {
            const [key] = line.split('=') as [string];
            if (key in texts) {
                throw new Error(`${file} has the key ${key} twice`);
            }
            texts[key] = line.slice(line.indexOf('=') + 1);
        });
    return texts;
}
