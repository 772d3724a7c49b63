import { filesBelow } from '../archive/zip';
import type { Target } from '../target/Target';

const AT_ONCE = 6;

/**
 * Files of a cartridge that are not on the instance, or not the same.
 * @param address - of the cartridge, below the root of WebDAV
 * @param folder - with the cartridge as it is here
 */
export async function differences(target: Target, address: string, folder: string): Promise<string[]> {
    const files = [...filesBelow(folder)];
    const different: string[] = [];
    const next = async (): Promise<void> => {
        for (let file = files.shift(); file; file = files.shift()) {
            const [name, content] = file;
            const answer = await target.webdav(
                'GET',
                `${address}/${name.split('/').map(encodeURIComponent).join('/')}`
            );
            if (answer.status !== 200 || !answer.body.equals(content as Buffer)) {
                different.push(name);
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return different.sort();
}
