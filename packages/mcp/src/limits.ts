/** Articles that one call may give. */
export const mostArticles = 20;

/** Characters (UTF-16 code units) of one article, and of all articles of a call together: comparing them must not keep others waiting for long. */
export const longestText = 50_000;
export const longestTexts = 200_000;

/** Bytes that a link may bring. */
export const largestPage = 8 << 20;

/** Milliseconds that the links of one call may take together; clients give up after 60 seconds. */
export const longestFetching = 45_000;

/** Articles of a story that are compared; of a larger story those that came out first, as in `crosscheck export`. */
export const mostAccounts = 100;

/** Bytes of one HTTP request. */
export const largestRequest = 4 << 20;

/** Characters of JSON that one list in an answer may have; what does not fit is on the next page. */
export const longestList = 60_000;

/** Characters of JSON that a whole comparison may have to be given as one. */
export const largestReport = 4 << 20;

/** Characters that comparisons which are kept for the next page may take, by estimate. */
export const largestMemory = 128 << 20;
