export { demoLine } from './demo-line.js';
export { runDemo, type DemoResult } from './run-demo.js';
