/** The name that a robots.txt may address us by. */
export const robotsName = 'Crosscheck';

/** Says to each host who asks, and where to read about it. The version is that of the package. */
export const userAgent = `${robotsName}/0.1.0 (+https://www.npmjs.com/package/crosscheck)`;
