package theme

// Light is ink on warm paper. Jackets climb in lightness from wine (L* 33) to
// stone (65), so that hue is never all that tells two groups apart.
var Light = &Theme{
	Name: "light", Paper: rgb(0xF6F2EA), Ink: rgb(0x23211D), Ink2: rgb(0x57524A),
	Ground: grounds{
		Street: 0xE0D9CD, Paving: 0xF2EDE2, Floor: 0xF3E7D3, Lawn: 0xD8DCC0,
		Earth: 0xE6D5BA, Water: 0xCFDEE3, Bare: 0xF6F2EA,
	}.colors(),
	Tier:  rgb(0xEAD9BF),
	Paths: lightPaths, City: lightCity, Lighting: lightLighting,

	WallTop: rgb(0xFFFDF8), WallSide: rgb(0xDED5C6), WallDark: rgb(0xCFC4B3),
	WallLine: rgb(0x6F675B), GroundLine: rgb(0xCFC6B6),
	Wood: rgb(0xDCC7A4), WoodSide: rgb(0xBFA67E),
	Stone:  planes(0xFFFDF7, 0xF8EFDD, 0xC9BFB6, 0xA79D99),
	Timber: planes(0xE8D6B7, 0xDCC7A4, 0xBFA67E, 0xA1875F),
	Cut:    rgb(0xA8957B), CutLine: rgb(0x5F5648),
	Roof: rgb(0xEFE3CE), RoofIn: rgb(0xDDCDB2), Glass: rgb(0xA9B4B8), Reveal: rgb(0x7F8B92), Pane: rgb(0xEAF0F0), Indoors: Blend{To: rgb(0xF3E7D3), Share: .45}, Iron: rgb(0x4E4A44),
	Tree: [3]Color{rgb(0xA3AD8F), rgb(0xB5BEA1), rgb(0xC8CFB5)}, Trunk: rgb(0xA19480),

	Skin: [4]Color{rgb(0xD9A981), rgb(0xB98259), rgb(0x8E5D3F), rgb(0xC8966E)},
	Hair: [4]Color{rgb(0x26211E), rgb(0x3D2C22), rgb(0x5C4330), rgb(0x8A8782)},
	Cap:  [3]Color{rgb(0x6B655B), rgb(0x8C4A42), rgb(0x4C5F73)},

	Jacket: hues{
		Blue: 0x2F72B5, Teal: 0x2B8F84, Plum: 0x6F3F80, Wine: 0x8C2B3A,
		Olive: 0x8A8F58, Amber: 0xCB8E22, Stone: 0xA79D8E, Slate: 0x56606D,
	}.colors(),
	Legs: hues{
		Blue: 0x1F5083, Teal: 0x1B635B, Plum: 0x4A2957, Wine: 0x5B1B26,
		Olive: 0x6E7346, Amber: 0x875D12, Stone: 0x6F675B, Slate: 0x3A424C,
	}.colors(),
	LeaderJacket: hues{
		Blue: 0x123C66, Teal: 0x0D4842, Plum: 0x40204B, Wine: 0x5E1723,
		Olive: 0x444922, Amber: 0x684308, Stone: 0x4B463E, Slate: 0x262C34,
	}.colors(),
	LeaderLegs: hues{
		Blue: 0x0C2A49, Teal: 0x08312D, Plum: 0x2B1533, Wine: 0x3D0E17,
		Olive: 0x2E3216, Amber: 0x452C05, Stone: 0x322F29, Slate: 0x191D23,
	}.colors(),
	Label: hues{
		Blue: 0x1E5791, Teal: 0x0E5A54, Plum: 0x693379, Wine: 0x7F2433,
		Olive: 0x50562E, Amber: 0x7A4F09, Stone: 0x5E574D, Slate: 0x3F4955,
	}.colors(),

	Vest: rgb(0x767D4C), Helmet: rgb(0x5F6639), Uniform: Blend{To: rgb(0xF1EFD2), Share: .32},
	ShieldFill: Color{0xED, 0xF3, 0xF2, 158}, ShieldLine: rgb(0x3C4224),
	PressVest: rgb(0xE3A01B), PressSleeve: rgb(0x57524A), Camera: rgb(0x171614),
	Civilian: [10]Color{rgb(0xC9BDA9), rgb(0xAFA08A), rgb(0xDDD5C6), rgb(0x9C8E7B), rgb(0xB7B4A6),
		rgb(0xC7AE90), rgb(0xA3A59B), rgb(0xE7E1D4), rgb(0x8F8577), rgb(0xBCA39A)},
	Trousers: [5]Color{rgb(0x6F675B), rgb(0x55565C), rgb(0x867A68), rgb(0x4C4741), rgb(0x7A7F86)},
	Diplomat: rgb(0x565A61),
	Flag: hues{
		Blue: 0x2B4C9B, Teal: 0x3E8FA8, Plum: 0x6B3F86, Wine: 0xC8323C,
		Olive: 0x3F8A4A, Amber: 0xF2C230, Stone: 0xFBF8F2, Slate: 0x2A2A2C,
	}.colors(),
	Shirt: rgb(0xFDFCF9), Shoe: rgb(0x1E1C1A), Band: rgb(0xFBF7EA),
	HardHat: rgb(0xE07B26), Cross: rgb(0xB8323A),

	Edge: rgb(0xFBF8F2), LeaderEdge: rgb(0xFFFFFF), LeaderEdgeWidth: LineWidth{Least: 1.9, Share: .026},
	Seam:  Blend{To: rgb(0xFDFCF9), Share: .62},
	Shade: 51, Glow: 56,
	FigureShadow: Color{0x3B, 0x35, 0x57, 51}, Contact: Color{0x3B, 0x35, 0x57, 41},
	Plate: rgb(0x23211D), PlateText: rgb(0xF6F2EA),
	Panel: Panel{rgb(0xFBF9F4), rgb(0x1C1A17), rgb(0x5C564C), rgb(0x857D70), rgb(0xDCD5C7), rgb(0x7A4A00), rgb(0xFBEED3)},
}

// Dark is the same paper model by lamplight. Jackets are lighter than the
// ground everywhere, leaders lighter still and as full in colour: pale ones are ghosts.
var Dark = &Theme{
	Name: "dark", Paper: rgb(0x17191C), Ink: rgb(0xF3EFE6), Ink2: rgb(0xB9B4AA),
	Ground: grounds{
		Street: 0x22262C, Paving: 0x363C44, Floor: 0x3A3733, Lawn: 0x2C382F,
		Earth: 0x352E27, Water: 0x22323C, Bare: 0x1A1C20,
	}.colors(),
	Tier:  rgb(0x322F2C),
	Paths: darkPaths, City: darkCity, Lighting: darkLighting,

	WallTop: rgb(0x7B7F83), WallSide: rgb(0x4A4F55), WallDark: rgb(0x3B4046),
	WallLine: rgb(0xA9ACAF), GroundLine: rgb(0x434A53),
	Wood: rgb(0x6B5B43), WoodSide: rgb(0x4D4131),
	Stone:  planes(0x99A0A6, 0x7A7F85, 0x3F454D, 0x2A2F36),
	Timber: planes(0x857252, 0x74634A, 0x54462F, 0x3D3324),
	Cut:    rgb(0x8C8273), CutLine: rgb(0xD8CFBF),
	Roof: rgb(0x5A5C5F), RoofIn: rgb(0x4A4D51), Glass: rgb(0x2A323A), Reveal: rgb(0x20272E), Pane: rgb(0x2A323A), Indoors: Blend{To: rgb(0x3A3733), Share: .25}, Iron: rgb(0x0E1013),
	Tree: [3]Color{rgb(0x38443A), rgb(0x434F43), rgb(0x505E4E)}, Trunk: rgb(0x5C5142),

	Skin: [4]Color{rgb(0xDDB18C), rgb(0xBE8A64), rgb(0x9A6A4B), rgb(0xCC9E78)},
	Hair: [4]Color{rgb(0x332C29), rgb(0x4A382E), rgb(0x6B4E38), rgb(0xADAAA5)},
	Cap:  [3]Color{rgb(0x4D4A45), rgb(0x7D443D), rgb(0x4A5F75)},

	Jacket: hues{
		Blue: 0x5A9FDB, Teal: 0x3DC0A8, Plum: 0xB886CC, Wine: 0xDD7079,
		Olive: 0x7B8250, Amber: 0xE0A63C, Stone: 0x777C82, Slate: 0xA6B6D2,
	}.colors(),
	Legs: hues{
		Blue: 0x4380B8, Teal: 0x2B7A70, Plum: 0x7A568B, Wine: 0x923A46,
		Olive: 0x5E643D, Amber: 0x98701F, Stone: 0x53575C, Slate: 0x6A788A,
	}.colors(),
	LeaderJacket: hues{
		Blue: 0x86C5FF, Teal: 0x5CF2D6, Plum: 0xE6A6FF, Wine: 0xFFA3A7,
		Olive: 0xB4BD74, Amber: 0xFFE08A, Stone: 0xC8AE78, Slate: 0xC3DAFF,
	}.colors(),
	LeaderLegs: hues{
		Blue: 0x5B9BD6, Teal: 0x35B39D, Plum: 0xAE7DC6, Wine: 0xC9626C,
		Olive: 0x848C50, Amber: 0xC79A42, Stone: 0x927D55, Slate: 0x8499BE,
	}.colors(),
	Label: hues{
		Blue: 0x8CC4F5, Teal: 0x7FD8CC, Plum: 0xDDB8EF, Wine: 0xF29AA3,
		Olive: 0xCDD29A, Amber: 0xF5C45E, Stone: 0xC4C0B8, Slate: 0xBCC8D6,
	}.colors(),

	Vest: rgb(0x9AA16C), Helmet: rgb(0xA2A975), Uniform: Blend{To: rgb(0xF1EFD2), Share: .56},
	ShieldFill: Color{0xD5, 0xDF, 0xE0, 107}, ShieldLine: rgb(0xB9C2B4),
	PressVest: rgb(0xF2B535), PressSleeve: rgb(0x8D877C), Camera: rgb(0xA7ADB5),
	Civilian: [10]Color{rgb(0x8C8A86), rgb(0x7C7872), rgb(0xA09D98), rgb(0x6E6A65), rgb(0x84857F),
		rgb(0x8F8273), rgb(0x767B7D), rgb(0xAAA7A1), rgb(0x6A655E), rgb(0x857873)},
	Trousers: [5]Color{rgb(0x57544F), rgb(0x4A4D53), rgb(0x66605A), rgb(0x45423E), rgb(0x5A5F65)},
	Diplomat: rgb(0x8E939B),
	Flag: hues{
		Blue: 0x4A6FC4, Teal: 0x5FB0C8, Plum: 0x9A6CB8, Wine: 0xD9505A,
		Olive: 0x5FAA6A, Amber: 0xF2C230, Stone: 0xE8E4DA, Slate: 0x3A3C40,
	}.colors(),
	Shirt: rgb(0xF4F2EC), Shoe: rgb(0x0C0D0F), Band: rgb(0xFFFBEE),
	HardHat: rgb(0xEE8E3A), Cross: rgb(0xC8404A),

	Edge: rgb(0x101214), LeaderEdge: rgb(0xFFF1D6), LeaderEdgeWidth: LineWidth{Least: .8, Share: .011},
	Seam:  Blend{To: rgb(0), Share: .5},
	Shade: 66, Glow: 51,
	FigureShadow: Color{A: 117}, Contact: Color{A: 102},
	Plate: rgb(0xF3EFE6), PlateText: rgb(0x17191C),
	Panel: Panel{rgb(0x1B1A18), rgb(0xF3EEE4), rgb(0xB8B0A3), rgb(0x8A8377), rgb(0x3B3832), rgb(0xF2C067), rgb(0x35290F)},
}
