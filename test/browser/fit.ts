import type { Desk } from './desk';

/**
 * Texts that are cut, wider than their container, too small to read, or lie over one another on the open page, and lists that scroll sideways.
 * Runs in the browser; what is in boxes that scroll on purpose, and what only screen readers get, does not count.
 */
export async function misfits(desk: Desk): Promise<string[]> {
    return desk.page.evaluate<string[]>(`(${search.toString()})()`);
}

/** Runs in the page, so it uses nothing from outside. */
function search(): string[] {
    const browser = globalThis as unknown as { document: any; window: any };
    browser.document.querySelectorAll('.tts details').forEach((details: any) => {
        details.open = true;
    });
    const found: string[] = [];
    const describe = (element: any): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
    const scrolls = (element: any): boolean =>
        !!element.closest('.tts-scroll, .tts-unseen, .tts-skip, svg, select, option');
    const elements: any[] = Array.from(browser.document.querySelectorAll('.tts *'));
    const width = browser.document.documentElement.clientWidth;
    for (const element of elements) {
        const box = element.getBoundingClientRect();
        if (box.width === 0 || scrolls(element)) {
            continue;
        }
        if (box.right > width + 1 || box.left < -1) {
            found.push('beyond the page: ' + describe(element));
        }
        const parent = element.parentElement.getBoundingClientRect();
        if (box.right > parent.right + 1.5 && browser.window.getComputedStyle(element).position !== 'absolute') {
            found.push('wider than its container: ' + describe(element));
        }
        const style = browser.window.getComputedStyle(element);
        if (element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden') {
            found.push('cut: ' + describe(element));
        }
    }
    browser.document.querySelectorAll('.tts-scroll').forEach((box: any) => {
        if (box.querySelector('table') && box.scrollWidth > box.clientWidth + 1) {
            found.push('a list that scrolls sideways: ' + describe(box));
        }
    });
    browser.document.querySelectorAll('.tts svg text').forEach((text: any) => {
        const { height } = text.getBoundingClientRect();
        if (height > 0 && height < 11) {
            found.push('too small to read: ' + describe(text));
        }
    });
    const leaves = elements.filter(
        (element) =>
            element.children.length === 0 &&
            element.textContent.trim() !== '' &&
            !scrolls(element) &&
            element.getClientRects().length === 1
    );
    const boxes = leaves.map((element) => ({ element, box: element.getBoundingClientRect() }));
    boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (across > 2 && down > 4) {
                found.push('over one another: ' + describe(one.element) + ' and ' + describe(other.element));
            }
        }
    });
    return found;
}
