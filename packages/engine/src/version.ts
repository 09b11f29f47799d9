/** Version of the engine, as in its package.json (a test keeps the two alike). */
export const engineVersion = '0.1.0';
