import type { Evidence, Scene, Stage } from '../scene';

export const safeguards: Scene = {
    id: 'safeguards',
    title: 'A check says what is unsafe on a test instance, and where to change it',
    async play(stage: Stage): Promise<Evidence> {
        const before = await findings(stage);
        const unsafe = ['storefront_unprotected', 'capture_not_confirmed', 'mail_not_confirmed'];
        stage.expect(
            'what is unsafe',
            before.filter((code) => unsafe.includes(code)),
            unsafe
        );
        stage.tell('SFCC', `finds ${before.join(', ')}`);
        const today = new Date((await stage.api.now()) * 1000).toISOString();
        await stage.api.setPreferences({
            c_tiktokShopCaptureOffConfirmed: today,
            c_tiktokShopMailOffConfirmed: today,
            c_tiktokShopBusinessId: '7100000000000000000'
        });
        stage.tell('SFCC', 'someone makes sure that capture and mails are off, and enters the business id');
        const after = await findings(stage);
        stage.expect('what is left', after, ['storefront_unprotected']);
        stage.tell('SFCC', 'asks for storefront protection, which this sandbox leaves off so that you can look at it');
        return { before, after };
    }
};

/** Runs the check and gives its codes. */
async function findings(stage: Stage): Promise<string[]> {
    const execution = await stage.api.runJob('TikTokShop-CheckSafeguards');
    stage.expect('exit status of TikTokShop-CheckSafeguards', execution.exit_status?.status, 'error');
    return [...String(execution.exit_status.message).matchAll(/\(([a-z_]+)\)/g)].map((match) => match[1] as string);
}
