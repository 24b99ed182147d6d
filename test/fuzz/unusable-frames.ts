/** Frames in which a scale says that there is no weight, digits or not. No cut or glue of them may ever become a number. */
export const unusableFrames: Readonly<Record<string, readonly string[]>> = {
  "mt-sics": ["S +\r\n", "S -\r\n", "S I\r\n", "S S Error 10b\r\n"],
  "toledo-8217": ["\u0002?B\r", "\u0002?D\r", "\u0002?H\r", "\u0002?e\r"],
  nci: [
    "\n^^^^^^lb\r\n00\r\u0003",
    "\n______lb\r\n00\r\u0003",
    "\n 012.34lb\r\n02\r\u0003",
    "\n 012.34lb\r\n01\r\u0003",
    "\n 012.34lb\r\n40\r\u0003",
    "\n---------\r\n00\r\u0003",
  ],
  sma: [
    "\nO1G      99.999kg \r",
    "\nU1G      -0.500kg \r",
    "\nE1G  ----------kg \r",
    "\nT1G       1.000kg \r",
  ],
  "toledo-continuous": [
    "\u0002-4   0750000000\r",
    "\u0002-6   0750000000\r",
    "\u0002-p   0750000000\r",
    "\u0002-0 ******000000\r",
  ],
  "and-standard": [
    "OL,+9999999E+19\r\n",
    "OL,-999999.9  g\r\n",
    "WT    E  \r\n",
  ],
  "st-gs-line": ["OL,GS,   99.999 kg\r\n", "UL,GS,-  0.020kg\r\n"],
  ohaus: ["Err 8.3\r\n", "Err 8.4\r\n", "Err 4.1\r\n", "--------\r\n"],
  "sartorius-sbi": [
    "      High    \r\n",
    "      Low     \r\n",
    "    Err 54    \r\n",
  ],
  "adam-cpw": ["OVERLOAD\r\n"],
  radwag: ["SI  ^     99.999 kg \r\n", "SI  v      0.000 kg \r\n", "SI ^\r\n"],
  "avery-zk830": ["GROSS WT: -------\r\n"],
  kern: ["M--------------\r\n", "M         Error\r\n", "M   99.999 kg\r\n"],
  "cas-enq": ["\u0001\u0002SF99.999kg\u0072\u0003\u0004", "\u0015"],
  "brazil-enq": ["\u0002SSSSS\u0003", "\u0002NNNNN\u0003", "\u0002IIIII\u0003"],
  dialog02: ["\u0015", "\u000209\u001b01\u0003"],
};
