export { createMcpHandler, type McpHandler } from './http-handler.ts';
export type { Compare, McpOptions } from './options.ts';
export { type StdioOptions, serveMcpOverStdio } from './serve-stdio.ts';
