/** In a pipeline ink draws only its last frame, and these tests look at each: imported before ink is. */
process.env["CI"] = "false";
