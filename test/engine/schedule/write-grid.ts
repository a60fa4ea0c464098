// Writes the golden file of the grid anew; what has changed in it is for whoever reviews the change.
import { writeFileSync } from 'node:fs';
import { GRID_FILE, gridText } from './grid.ts';

writeFileSync(GRID_FILE, gridText());
