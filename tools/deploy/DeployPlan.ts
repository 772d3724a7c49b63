/** What is to be deployed, and how. */
export interface DeployPlan {
    /** Who uploads the code. */
    tool: 'dwupload' | 'sfcc-ci';
    /** Code version that is made. */
    version: string;
    /** Cartridges by name, with their folders. */
    cartridges: Map<string, string>;
    /** Whether an inactive version of the same name is replaced. */
    replace: boolean;
    sites: string[];
    mailTo?: string;
}
